import { computed, watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import { locateModel, locateOperational, ModelId, type Grid } from '@/domain/grid'
import { t } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { titleParts } from '@/ui/title-parts'
import { trouble } from './trouble'
import { useShownAssessment } from './use-shown-assessment'

/** `1.2 Activités structurées`: what a page of the questionnaire is about. */
function questionTitle(
  grid: Grid | undefined,
  { operationalId, modelId }: Record<string, unknown>,
) {
  const model = ModelId.safeParse(modelId)
  const found =
    grid && model.success
      ? locateModel(grid, model.data)?.model
      : grid && locateOperational(grid, String(operationalId))?.operational
  return found ? `${found.id} ${found.shortLabel}` : t('core.steps.questionnaire')
}

function sectionOf(section: unknown) {
  return section === 'method' || section === 'glossary' || section === 'sources' ? section : 'grid'
}

/** Keeps the title of the document: the screen, the project or workshop where there is one, the application. */
export function useTitle(): void {
  const route = useRoute()
  const open = useAssessmentStore()
  const { isShown, isGone, projectName } = useShownAssessment()

  const question = () => questionTitle(open.grid, route.params)
  /** What each screen is called, by the name of its route. */
  const titles: Partial<Record<string, () => string>> = {
    home: () => t('core.nav.home'),
    criterion: question,
    model: question,
    results: () => t('core.steps.results'),
    plan: () => t('core.steps.plan'),
    project: () => t('core.steps.project'),
    summary: () => t('core.steps.summary'),
    grid: () => t(`grid.sections.${sectionOf(route.params.section)}`),
    paper: () => t('paper.title'),
    settings: () => t('core.nav.settings'),
    workshops: () => t('core.nav.workshops'),
    workshopPrepare: () => t('workshop.prepare.title'),
    workshopJoin: () => t('workshop.join.title'),
    workshopCollect: () => t('workshop.collect.title'),
    workshopHands: () => t('workshop.ways.workshopHands.name'),
    workshopPaper: () => t('sheet.title'),
    workshopDiscuss: () => t('discussion.trainer.title'),
    workshopProjector: () => t('discussion.projector'),
    workshopDecide: () => t('discussion.decide.title'),
    workshopVotes: () => t('workshop.votes.title'),
    join: () => t('ballot.join.title'),
    ballot: () => t('ballot.title'),
    transfer: () => t('transfer.title'),
    edition: () => t('edition.title'),
    bin: () => t('bin.title'),
    privacy: () => t('privacy.title'),
  }

  const screen = computed(() => {
    if (trouble.value === 'outdated') return t('core.outdated.title')
    if (trouble.value === 'crashed') return t('core.crash.title')
    if (isGone.value) return t('core.notFound.title')
    return titles[String(route.name)]?.() ?? t('core.notFound.title')
  })

  watchEffect(() => {
    const { subject, owner } = titleParts
    const whose = isShown.value ? projectName.value : owner()
    const parts = [subject(), screen.value, whose, t('core.name')]
    document.title = parts.filter(Boolean).join(' · ')
  })
}
