import type { Page } from '../../../model/index.ts'
import type { GroupRow, GroupView } from '../../../people/index.ts'
import { acts } from '../../../review/index.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { ask } from '../../page/address.ts'
import { notFound, page, type Route } from '../../page/routing.ts'
import { type NetworkPicture, networkPicture } from './network.ts'

interface GroupPage {
  readonly group: GroupView
  readonly picture: NetworkPicture
  readonly members: readonly (GroupView['members'][number] & { readonly number: number })[]
  readonly ties: readonly (GroupView['ties'][number] & {
    readonly aName: string
    readonly bName: string
  })[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'people/groups/groups': { readonly list: Page<GroupRow>; readonly pagination: Pagination }
    'people/groups/group': GroupPage
  }
}

export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups',
    permission: 'readCase',
    about: 'Groups of people whose cases are tied; leads, never findings',
    async answer(visit) {
      const list = await ask(visit, acts.people.groups, { page: visit.query.page })
      return page('people/groups/groups', 'Groups', { list, pagination: paging(list, '/groups') })
    },
  },
  {
    method: 'GET',
    path: '/groups/:id',
    permission: 'readCase',
    about: 'One group: its people, ties and cases',
    async answer(visit) {
      const group = await ask(visit, acts.people.group, { groupId: visit.params.id })
      if (!group) return notFound
      const names = new Map(group.members.map(({ personId, name }) => [personId, name]))
      return page('people/groups/group', group.label, {
        group,
        picture: networkPicture(group),
        members: group.members.map((member, i) => ({ ...member, number: i + 1 })),
        ties: group.ties.map((tie) => ({
          ...tie,
          aName: names.get(tie.a) ?? tie.a,
          bName: names.get(tie.b) ?? tie.b,
        })),
      })
    },
  },
]
