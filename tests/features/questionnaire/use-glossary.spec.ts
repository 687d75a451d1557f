import '../../stores/fresh'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import type { Glossary } from '@/domain/references'
import { useGlossary } from '@/features/questionnaire/use-glossary'
import { useContentStore } from '@/stores/content'
import { usePreferencesStore } from '@/stores/preferences'
import { freshStart } from '../../stores/fresh'

beforeEach(freshStart)

it('a glossary that comes late never replaces the one of the present language', async () => {
  const content = useContentStore()
  const preferences = usePreferencesStore()
  const [french, english] = [{}, {}] as Glossary[]
  let send: (glossary: Glossary) => void = () => undefined
  const late = new Promise<Glossary>((resolve) => {
    send = resolve
  })
  vi.spyOn(content, 'glossary').mockReturnValueOnce(late).mockResolvedValueOnce(english!)
  const scope = effectScope()
  const { glossary, load } = scope.run(() => useGlossary())!
  load()
  await preferences.change({ language: 'en' })
  await flushPromises()
  send(french!)
  await flushPromises()
  expect(glossary.value).toBe(english)
  scope.stop()
})
