import { may, type Permission, type Role } from '../../access/index.ts'

interface NavigationItem {
  readonly text: string
  readonly href: string
  readonly permission: Permission | 'signedIn'
  /** Other addresses reached from there. */
  readonly under?: readonly string[]
}

export const navigationItems: readonly NavigationItem[] = [
  { text: 'Home', href: '/', permission: 'signedIn' },
  { text: 'Worklist', href: '/worklist', permission: 'readCase' },
  {
    text: 'Items',
    href: '/items',
    permission: 'readCase',
    under: ['/risks', '/contact', '/outside', '/passed-around', '/measures', '/live'],
  },
  { text: 'Decisions', href: '/decisions', permission: 'readCase' },
  { text: 'Cases', href: '/cases', permission: 'readCase', under: ['/terms', '/watches'] },
  { text: 'People', href: '/people', permission: 'readCase' },
  { text: 'Links', href: '/links', permission: 'readFigures' },
  { text: 'Groups', href: '/groups', permission: 'readCase', under: ['/charts'] },
  {
    text: 'Progress',
    href: '/progress',
    permission: 'readFigures',
    under: ['/recommendations'],
  },
  {
    text: 'Figures',
    href: '/figures',
    permission: 'readFigures',
    under: ['/tables', '/statements'],
  },
  { text: 'Definitions', href: '/definitions', permission: 'readFigures' },
  { text: 'Children', href: '/children', permission: 'readFigures' },
  { text: 'Data quality', href: '/data-quality', permission: 'readFigures' },
  { text: 'Extracts', href: '/extracts', permission: 'readImports' },
  { text: 'Ledger', href: '/ledger', permission: 'readLedger' },
  { text: 'Accounts', href: '/accounts', permission: 'manageAccounts' },
  { text: 'Panel', href: '/panel', permission: 'sitOnPanel' },
  { text: 'Help', href: '/help', permission: 'signedIn' },
]

export const allowed = (role: Role, permission: Permission | 'signedIn'): boolean =>
  permission === 'signedIn' || may(role, permission)

/** The links of this role, with the one the reader is in marked. */
export const navigationFor = (role: Role, path: string) =>
  navigationItems
    .filter(({ permission }) => allowed(role, permission))
    .map(({ text, href, under = [] }) => ({
      text,
      href,
      current: href === path,
      active:
        (href !== '/' && path.startsWith(`${href}/`)) ||
        under.some((other) => path === other || path.startsWith(`${other}/`)),
    }))
