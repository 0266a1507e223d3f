import type { FactQuestion, Form, SetQuestion } from './form.ts'

/** What a form asks, each as often as it is asked; what a quantifier asks of case and people included. */
export function factQuestions(form: Form): readonly FactQuestion[] {
  switch (form.kind) {
    case 'constant':
    case 'count':
      return []
    case 'every':
    case 'either':
      return form.of.flatMap(factQuestions)
    case 'some':
    case 'none':
      return factQuestions(form.that)
    case 'compare':
    case 'among':
    case 'notAmong':
      return [form]
  }
}

export function setQuestions(form: Form): readonly SetQuestion[] {
  switch (form.kind) {
    case 'every':
    case 'either':
      return form.of.flatMap(setQuestions)
    case 'count':
    case 'some':
    case 'none':
      return [form]
    default:
      return []
  }
}
