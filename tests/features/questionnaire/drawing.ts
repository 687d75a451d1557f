import { setDevtoolsHook, type ComponentInternalInstance } from 'vue'

/** What development tools are told, beginning with the event's name; an update ends with what was drawn again. */
type Told = [event: string, app: unknown, id: unknown, parent: unknown, ComponentInternalInstance]

/** The names of the components that are drawn again from now on, in that order. */
export function followDrawing(): readonly string[] {
  const drawn: string[] = []
  const tell = (...[event, , , , component]: Told) => {
    if (event === 'component:updated') drawn.push(component.type.__name ?? 'a library')
  }
  const ignore = () => undefined
  const emit = tell as (event: string, ...rest: unknown[]) => void
  setDevtoolsHook({ emit, on: ignore, once: ignore, off: ignore, appRecords: [] }, {})
  return drawn
}
