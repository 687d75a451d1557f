/**
 * Fills the database as if a coordination had collected many projects; runs in the page.
 *
 * @param {{ projects: number, assessmentsEach: number }} size
 * @returns {Promise<number>} How many models each assessment answers.
 */
export async function fill({ projects, assessmentsEach }) {
  const models = [3, 4, 4, 3, 5, 3, 4, 3, 3].flatMap((count, index) =>
    Array.from({ length: count }, (_, model) => {
      const general = index < 4 ? 1 : index < 7 ? 2 : 3
      const operational = index < 4 ? index + 1 : index < 7 ? index - 3 : index - 6
      return `${general}.${operational}.${model + 1}`
    }),
  )
  /** @type {IDBDatabase} */
  const db = await new Promise((accept, refuse) => {
    const request = indexedDB.open('repere-cps')
    request.onsuccess = () => accept(request.result)
    request.onerror = () => refuse(request.error)
  })
  /** @param {string} kind @param {number} number */
  const id = (kind, number) => `${kind}${number.toString(16).padStart(31, '0')}`
  /** @param {number} number */
  const at = (number) => new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
  for (let project = 0; project < projects; project += 1) {
    const transaction = db.transaction(['projects', 'assessments', 'answers'], 'readwrite')
    const updatedAt = at(project)
    transaction.objectStore('projects').put({
      id: id('a', project),
      identity: { name: `« Œuvre d’été – 50 % & <b> » ${project}`, organisation: 'Une école' },
      exampleId: null,
      createdAt: updatedAt,
      updatedAt,
    })
    for (let index = 0; index < assessmentsEach; index += 1) {
      const assessmentId = id('b', project * assessmentsEach + index)
      transaction.objectStore('assessments').put({
        id: assessmentId,
        projectId: id('a', project),
        gridId: 'spf-cps',
        edition: '1.0.0',
        phase: 'running',
        date: `20${16 + index}-03-10`,
        participantsCount: 6,
        createdAt: updatedAt,
        updatedAt,
      })
      for (const [number, modelId] of models.entries())
        transaction.objectStore('answers').put({
          response: { kind: 'rated', level: (project + index + number) % 4 },
          reason: '',
          comment:
            number % 4 === 0 ? `Vu en équipe, séance ${project + number} : à reprendre.` : '',
          evidence: '',
          toConfirm: false,
          assessmentId,
          modelId,
          updatedAt,
        })
    }
    await new Promise((accept) => (transaction.oncomplete = accept))
  }
  db.close()
  return models.length
}
