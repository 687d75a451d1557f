/** What the scoring benchmark bundles, as the application does. */
export { emptyAnswer } from '@/domain/assessment'
export { Grid, LEVELS, modelsOf } from '@/domain/grid'
export { scoreAssessment } from '@/domain/scoring'
