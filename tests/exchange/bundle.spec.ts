import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPreferences } from '@/storage/preferences'
import { BundlePreferences, packProject, unpackProject, BundleProject } from '@/exchange/bundle'
import { bundleText } from '@/exchange/write'
import { anyProjects } from './arbitraries'
import { fileOf, heading, read } from './reading'
import { awkward, wholeProject } from './rows'

describe('a file of projects', () => {
  it('holds everything as it is, whatever the projects', async () => {
    await fc.assert(
      fc.asyncProperty(anyProjects(4), async (projects) => {
        expect((await read(fileOf(projects))).projects).toEqual(projects)
      }),
    )
  })

  it('says when and by what it was made', async () => {
    const preferences = { ...defaultPreferences, theme: 'dark' as const }
    const contents = await read(bundleText({ ...heading, preferences }, []))
    expect(contents).toEqual({ ...heading, preferences, projects: [] })
  })

  it('holds every preference there is', () => {
    expect(Object.keys(BundlePreferences.shape).sort()).toEqual(
      Object.keys(defaultPreferences).sort(),
    )
  })

  it('holds whom to contact only when asked to', () => {
    const { identity } = packProject(wholeProject(), { contact: false })
    expect(identity).toEqual({ name: awkward, children: 30, ages: ['6-10'], months: null })
    expect(packProject(wholeProject(), { contact: true }).identity).toHaveProperty('contact')
  })

  it('writes an answer that is only a level in a few characters', () => {
    const [answer] = wholeProject().answers
    const plain = { ...answer!, comment: '', evidence: '', toConfirm: false }
    const packed = packProject({ ...wholeProject(), answers: [plain] }, { contact: false })
    expect(packed.assessments[0]!.answers).toEqual({
      '1.1.1': { response: 2, updatedAt: answer!.updatedAt },
    })
  })

  it('is one line for each project, so that two files can be compared', () => {
    const lines = fileOf([wholeProject(), wholeProject()]).split('\n')
    expect(lines).toHaveLength(5)
  })
})

it('a packed project comes back from its schema as it went in', () => {
  const packed = packProject(wholeProject(), { contact: true })
  expect(unpackProject(BundleProject.parse(packed))).toEqual(wholeProject())
})
