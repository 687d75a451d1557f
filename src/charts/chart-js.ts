import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js'
import { createTypedChart } from 'vue-chartjs'

// Only the parts in use are registered, and only they are in the build.
Chart.register(BarElement, CategoryScale, LinearScale, LineElement, PointElement, RadialLinearScale)

export const RadarCanvas = createTypedChart('radar', RadarController)
export const BarsCanvas = createTypedChart('bar', BarController)
