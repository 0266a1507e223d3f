export {
  type Box,
  dotsPerInch,
  type GreyPicture,
  type ReadPage,
  type ReadState,
  type ReadWord,
} from './contract.ts'
export { scanErrors } from './errors.ts'
export { isPdf, isPicture, kindOf, sizeOf } from './picture/kind-of.ts'
export { tiffPages } from './picture/tiff/tiff.ts'
export { PageReader } from './read/page-reader.ts'
