import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowDot } from '../text/sparse.ts'
import { vectorise } from '../text/vectorise.ts'
import { kernelFits } from './kernel-fits.ts'
import { emptyModel, fitDefaults, forget, type Lesson } from './support-vector.ts'

const words = ['case', 'closed', 'enquiry', 'school', 'hotel', 'missing', 'visit', 'record']
const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' '))
const corpus = fc.array(text, { minLength: 4, maxLength: 30 })

it('leaves no lesson further from where it should be than is allowed, and scores as the weights do', () => {
  fc.assert(
    fc.property(corpus, fc.infiniteStream(fc.boolean()), fc.nat(20), (texts, signs, gone) => {
      const matrix = vectorise(texts.map((each) => ({ title: '', text: each })))
      const model = emptyModel(matrix)
      const kernel = kernelFits(matrix)
      const lessons: Lesson[] = []
      const holds = () => {
        for (const { row, sign, cost } of lessons) {
          const dual = model.dual[row]!
          const score = rowDot(matrix, row, model.weights) + model.bias
          const gradient = sign * score - 1 + (1 / (2 * cost) + matrix.own[row]!) * dual
          const violation = dual === 0 ? Math.min(gradient, 0) : gradient
          expect(Math.abs(violation)).toBeLessThanOrEqual(fitDefaults.tolerance / 2 + 1e-4)
        }
        texts.forEach((_, row) => {
          const score = rowDot(matrix, row, model.weights) + model.bias
          expect(kernel.scores[row]).toBeCloseTo(score, 4)
        })
      }
      texts.forEach((_, row) => {
        lessons.push({ row, sign: signs.next().value ? 1 : -1, cost: 0.3 })
        expect(kernel.fit(lessons, model)).not.toBeNull()
        holds()
      })
      const [lost] = lessons.splice(gone % lessons.length, 1)
      forget(matrix, model, lost!.row, lost!.sign)
      kernel.fit(lessons, model)
      holds()
    }),
    { numRuns: 40 },
  )
})

it('gives up, and stays so, once more would have to be kept than it may', () => {
  const texts = Array.from({ length: 500 }, (_, at) => ({
    title: '',
    text: `${words[at % 8]} ${words[(at * 3) % 8]} ${words[(at * 5) % 7]}`,
  }))
  const matrix = vectorise(texts)
  const model = emptyModel(matrix)
  const kernel = kernelFits(matrix)
  const lessons = texts.map((_, row): Lesson => ({ row, sign: row % 2 ? 1 : -1, cost: 0.3 }))
  expect(kernel.fit(lessons.slice(0, 10), model)).not.toBeNull()
  expect(kernel.fit(lessons, model)).toBeNull()
  expect(kernel.fit(lessons.slice(0, 10), model)).toBeNull()
})
