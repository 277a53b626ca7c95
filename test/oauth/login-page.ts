import type { Page } from 'playwright-core';

/** The pages of oidc-provider for developers: a login, then a consent. */
export async function logInAt(popup: Page, login: string): Promise<void> {
  await popup.locator('input[name=login]').fill(login);
  await popup.locator('input[name=password]').fill('any');
  await popup.locator('button[type=submit]').click();
  await popup.getByRole('button', { name: 'Continue' }).click();
}
