import type { Page } from 'playwright-core'
import type { Role } from '../../access/index.ts'

/** What a person does in the browser, by the words on the page. */
export async function signIn(
  page: Page,
  origin: string,
  username: string,
  password: string,
): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
}

export async function openCase(page: Page, origin: string, caseId: number): Promise<void> {
  await page.goto(`${origin}/cases/${caseId}`)
  if (!page.url().endsWith('/open')) return
  await page.getByLabel('Review of this case').check()
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

export const usernameOf = (role: Role): string => role.toLowerCase()
