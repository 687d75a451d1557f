import { onScopeDispose, shallowReactive } from 'vue'

const nothing = () => ''

/** What a screen adds to its own name in the title of the document: its subject before it, whose it is after it. */
export const titleParts = shallowReactive({ subject: nothing, owner: nothing })

/** Says one of them as long as the screen is there. */
export function useTitlePart(part: keyof typeof titleParts, read: () => string): void {
  titleParts[part] = read
  // By then the next screen may have said its own.
  onScopeDispose(() => {
    if (titleParts[part] === read) titleParts[part] = nothing
  })
}
