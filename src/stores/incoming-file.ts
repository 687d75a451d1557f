import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** A file that was dropped on another page, until the page that opens files takes it. */
export const useIncomingFileStore = defineStore('incomingFile', () => {
  const file = shallowRef<File>()
  return { file }
})
