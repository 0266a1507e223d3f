import type { FactQuestion, Form, SetQuestion, TimedQuestion } from './form.ts'

/** What a form asks, each as often as it is asked; what is asked of case and members within a set included. */
export function factQuestions(form: Form): readonly FactQuestion[] {
  switch (form.kind) {
    case 'constant':
      return []
    case 'count':
      return form.that === null ? [] : factQuestions(form.that)
    case 'every':
    case 'either':
      return form.of.flatMap(factQuestions)
    case 'some':
    case 'none':
      return factQuestions(form.that)
    case 'timed':
    case 'notTimed':
      return []
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

export function timedQuestions(form: Form): readonly TimedQuestion[] {
  switch (form.kind) {
    case 'every':
    case 'either':
      return form.of.flatMap(timedQuestions)
    case 'timed':
    case 'notTimed':
      return [form]
    default:
      return []
  }
}
