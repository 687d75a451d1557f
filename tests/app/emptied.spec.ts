import '../stores/fresh'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeBackupRecord } from '@/storage/backup-record'
import { noBackup } from '@/domain/backup'
import { useSavingStore } from '@/stores/saving'
import { freshShell, mountShell } from './shell'

enableAutoUnmount(afterEach)

beforeEach(freshShell)

const saved = { ...noBackup, savedAt: '2026-03-12T10:00:00.000Z' }

describe('a loss', () => {
  it('is told once, with the date of the backup that brings everything back', async () => {
    writeBackupRecord(saved)
    useSavingStore().isEmptied = true
    const { shell, router } = await mountShell('/')
    const notice = () => shell.find('[role="alert"]:has(a)')
    await expect.poll(() => notice().exists()).toBe(true)
    expect(notice().text()).toContain('date du 12 mars 2026')
    expect(router.resolve(notice().get('a').attributes('href') ?? '').name).toBe('transfer')

    await notice().get('button').trigger('click')
    expect(notice().exists()).toBe(false)
    expect(document.activeElement?.id).toBe('main')
  })

  it('of what was never saved points to the files of others', async () => {
    useSavingStore().isEmptied = true
    const { shell } = await mountShell('/')
    await expect.poll(() => shell.text()).toContain('Si quelqu’un de l’équipe a exporté un projet')
  })
})
