import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { CURRENT_EDITION } from '@/catalog'
import { deleteEverything } from '@/storage/database'
import { askToKeep, readRoom, type DeviceRoom } from '@/storage/device'
import { giveUpLeft } from '@/storage/give-up-left'
import { countProjects, type ProjectCounts } from '@/storage/projects'
import { useAssessmentStore } from './assessment'
import { useBackupStore } from './backup'
import { useOfflineStore } from './offline'
import { usePreferencesStore } from './preferences'
import { useSavingStore } from './saving'

// Replaced by the build with the version in package.json.
declare const APP_VERSION: string
declare const SINGLE_FILE: boolean

/** What is kept on this device, and how to remove it. */
export const useSettingsStore = defineStore('settings', () => {
  const preferences = usePreferencesStore()
  const open = useAssessmentStore()
  const saving = useSavingStore()
  /** Undefined until the browser has answered. */
  const kept = shallowRef<ProjectCounts & DeviceRoom>()
  /** Everything was erased in this visit and nothing said so yet. */
  const hasErased = shallowRef(false)

  async function look() {
    const [counts, room] = await Promise.all([countProjects(), readRoom()])
    kept.value = { ...counts, ...room }
  }

  /** Asks the browser not to erase by itself; what it answered shows in `kept`. */
  async function protect() {
    await askToKeep()
    await look()
  }

  /**
   * Removes every project, every preference and the application's own copy from this device. Rejects when the
   * browser cannot remove the projects.
   */
  async function erase() {
    saving.forget()
    open.forget()
    // One that is on its way would write into what is empty.
    await saving.ended()
    giveUpLeft()
    await deleteEverything()
    await useOfflineStore().forget()
    useBackupStore().forget()
    preferences.reset()
    hasErased.value = true
  }

  return {
    appVersion: APP_VERSION,
    isSingleFile: SINGLE_FILE,
    edition: CURRENT_EDITION,
    kept,
    hasErased,
    look,
    protect,
    erase,
  }
})
