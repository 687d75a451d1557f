/** Offers a text as a file to save. Nothing leaves the device. */
export function downloadText(name: string, content: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file once the click is handled.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}
