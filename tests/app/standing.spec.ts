import '../stores/fresh'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { useRenewalStore } from '@/stores/renewal'
import { useSavingStore } from '@/stores/saving'
import { freshShell, mountShell } from './shell'

enableAutoUnmount(afterEach)

beforeEach(freshShell)

describe('a tab of another version', () => {
  it('that holds the database up is named, until it lets go', async () => {
    const { shell } = await mountShell('/')
    const saving = useSavingStore()
    expect(shell.find('.notices .standing p').exists()).toBe(false)
    saving.standing = 'waiting'
    await nextTick()
    expect(shell.get('.notices [role="status"]').text()).toContain('fermez-le')
    saving.standing = 'current'
    await nextTick()
    expect(shell.find('.notices .standing p').exists()).toBe(false)
  })

  it('that is newer leaves one thing to do here: to reload', async () => {
    const { shell } = await mountShell('/')
    useSavingStore().standing = 'superseded'
    const renew = vi.spyOn(useRenewalStore(), 'renew').mockResolvedValue()
    await nextTick()
    expect(shell.get('.notices [role="status"]').text()).toContain('Vos réponses sont enregistrées')
    await shell.get('.notices button').trigger('click')
    expect(renew).toHaveBeenCalledOnce()
  })

  it('does not say that answers are saved when one is not', async () => {
    const { shell } = await mountShell('/')
    const saving = useSavingStore()
    saving.standing = 'superseded'
    saving.save('a', () => Promise.reject(Object.assign(new Error(), { name: 'NewerDataError' })))
    await expect.poll(() => saving.failure).toBe('newer')
    await nextTick()
    expect(shell.get('.notices [role="alert"]').text()).toContain('ne sont pas enregistrées')
    expect(shell.get('.notices').text()).not.toContain('Vos réponses sont enregistrées')
  })
})
