import { Chart, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js'
import { createTypedChart } from 'vue-chartjs'

// Only the parts in use are registered, and only they are in the build.
Chart.register(LineElement, PointElement, RadialLinearScale)

export const RadarCanvas = createTypedChart('radar', RadarController)
