import { defineStore } from 'pinia'
import {
  CURRENT_EDITION,
  CURRENT_GRID,
  loadClassification,
  loadExamples,
  loadGlossary,
  loadGrid,
  loadIdentityForm,
  loadLenses,
  loadMethod,
  loadProgrammes,
  loadSources,
  loadSuggestions,
} from '@/catalog'
import { usePreferencesStore } from './preferences'

/** The shipped texts, in the language of the interface; each is loaded when a screen asks for it. */
export const useContentStore = defineStore('content', () => {
  const preferences = usePreferencesStore()
  const language = () => preferences.language

  return {
    grid: () => loadGrid(CURRENT_GRID, CURRENT_EDITION, language()),
    classification: () => loadClassification(CURRENT_GRID, language()),
    examples: () => loadExamples(CURRENT_GRID, language()),
    identityForm: () => loadIdentityForm(CURRENT_GRID, language()),
    glossary: () => loadGlossary(CURRENT_GRID, language()),
    lenses: () => loadLenses(CURRENT_GRID, CURRENT_EDITION, language()),
    method: () => loadMethod(CURRENT_GRID, language()),
    programmes: () => loadProgrammes(CURRENT_GRID, language()),
    sources: () => loadSources(CURRENT_GRID, language()),
    suggestions: () => loadSuggestions(CURRENT_GRID, language()),
  }
})
