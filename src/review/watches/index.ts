export { endWatch, renewWatch, saveWatch, seeWatch, watch, watches } from './acts.ts'
