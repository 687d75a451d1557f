import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The page of an address that is no file: the way to the application, in its look. It may be shown at any depth,
 * so that what it names begins at the root.
 *
 * @param {string} root The folder of a build.
 */
export function notFoundPage(root) {
  const index = readFileSync(join(root, 'index.html'), 'utf8')
  const styles = index.match(/<link rel="stylesheet"[^>]*>/g) ?? []
  return `<!doctype html>
<html lang="fr" data-theme="system">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <title>Page introuvable · Not found · Repère CPS</title>
    ${styles.join('\n    ').replaceAll('href="./', 'href="/')}
  </head>
  <body>
    <main class="page">
      <h1>Page introuvable</h1>
      <br />
      <p>Cette adresse ne mène à aucune page. <a href="/">Ouvrir Repère CPS</a></p>
      <br />
      <p lang="en">This address leads to no page. <a href="/">Open Repère CPS</a></p>
    </main>
  </body>
</html>
`
}
