interface LaunchParams {
  files?: readonly { getFile: () => Promise<File> }[]
}

interface LaunchQueue {
  setConsumer: (consumer: (params: LaunchParams) => void) => void
}

/** Takes the file that the installed application was opened with, where the browser knows how. */
export function useLaunchedFile(onFile: (file: File) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ files }) => {
    const [handle] = files ?? []
    if (handle) void handle.getFile().then(onFile)
  })
}
