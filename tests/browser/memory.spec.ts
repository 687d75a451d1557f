import { expect, test } from './fixtures'
import { alert, contentOf, firstQuestion, level, status } from './questions'

for (const [name, take] of [
  ['has no IndexedDB', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'refuses site data, as Firefox does',
    () => {
      function refuse(): never {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      IDBFactory.prototype.open = refuse
      Object.defineProperty(window, 'BroadcastChannel', { value: refuse, configurable: true })
    },
  ],
] as const) {
  test(`a browser that ${name} works in memory, says so, and exports`, async ({ page }) => {
    await page.addInitScript(take)
    await page.goto(firstQuestion)
    await expect(alert(page)).toContainText('Rien ne peut être enregistré dans cette fenêtre')
    await level(page, 2).check()
    await page.waitForURL(/assessments\/[0-9a-f]{32}\//)
    await expect(page.locator('header .steps')).toContainText('1/32')
    await expect(status(page)).toHaveText('Non enregistré')

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Exporter les réponses' }).click()
    expect((await contentOf(await downloading)).answers).toHaveLength(1)

    await page.getByRole('link', { name: 'Profil', exact: true }).click()
    await page.getByRole('link', { name: /^Questionnaire/ }).click()
    await expect(level(page, 2)).toBeChecked()
  })
}
