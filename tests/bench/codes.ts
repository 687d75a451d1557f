/** What the benchmark of ballots and their codes bundles, as the application does. */
export { modulesOf } from '@/codes/draw-qr'
export { readQr } from '@/codes/read-qr'
export { mostDividedFirst, readAll } from '@/domain/consensus'
export { compareRoles } from '@/domain/consensus-groups'
export { countsByModel } from '@/domain/counts-by-model'
export { readBallot, writeBallot } from '@/exchange/ballot'
export { photograph, shots } from '../codes/pictures'
export { ballotOf, targetOf } from '../exchange/ballots'
