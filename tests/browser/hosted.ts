import { expect, type Page } from '@playwright/test'

export const firstQuestion = '/#/assessments/new/criteria/1.1'

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

export const level = (page: Page, value: number) =>
  page.locator(`input[type=radio][value="${value}"]`).first()

export const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: /Étapes/ }).getByRole('link', { name })

export async function answerFirst(page: Page, value: number): Promise<void> {
  await level(page, value).check()
  await expect(page.locator('header .status')).toHaveText('Enregistré sur cet appareil')
}
