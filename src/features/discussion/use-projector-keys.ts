import type { View } from '@/domain/view'
import { useKeys, type KeyActions } from '@/parts/use-keys'
import { usePreferencesStore } from '@/stores/preferences'
import { useWorkshopStore } from '@/stores/workshop'
import type { Action } from './actions'
import type { useSteering } from './use-steering'

interface Projector {
  actions: Record<Action, () => void>
  /** For what has a key and no button. */
  steering: Pick<ReturnType<typeof useSteering>, 'agree' | 'withdraw'>
  toggleLook: () => void
  /** Puts the focus on a tile of the wall, whose arrows go on from there. */
  focusTile: () => void
}

/** The keys of the projector: those that do the same everywhere, and those of what it shows. `KeysHelp` lists them. */
export function useProjectorKeys({ actions, steering, toggleLook, focusTile }: Projector): void {
  const open = useWorkshopStore()
  const preferences = usePreferencesStore()

  const everywhere = {
    t: actions.timer,
    w: actions.wall,
    p: actions.profile,
    f: actions.full,
    a: actions.window,
    c: toggleLook,
    '?': actions.help,
    h: actions.help,
  }

  const keysOf: Record<View, KeyActions> = {
    wall: {
      keys: {
        ...everywhere,
        escape: actions.wall,
        v: actions.all,
        arrowright: focusTile,
        arrowdown: focusTile,
        arrowleft: focusTile,
        arrowup: focusTile,
      },
    },
    profile: { keys: { ...everywhere, escape: actions.profile } },
    model: {
      keys: {
        ...everywhere,
        ' ': actions.reveal,
        arrowright: actions.next,
        arrowdown: actions.next,
        pagedown: actions.next,
        arrowleft: actions.previous,
        arrowup: actions.previous,
        pageup: actions.previous,
        backspace: steering.withdraw,
        r: actions.second,
      },
      answer: steering.agree,
    },
  }

  useKeys(
    () => keysOf[open.view],
    () => preferences.answerKeys,
  )
}
