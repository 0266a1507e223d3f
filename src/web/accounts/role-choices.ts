import { may, type Permission, permissions, roles } from '../../access/index.ts'
import { permissionWords, roleWords } from '../../words/index.ts'

/** The roles as radios, each saying what it may do: read from the table of permissions itself. */
export const roleModels = (chosen: string): readonly RoleChoice[] =>
  roles.map((role) => ({
    value: role,
    text: roleWords[role],
    may: (Object.keys(permissions) as Permission[])
      .filter((permission) => may(role, permission))
      .map((permission) => permissionWords[permission]),
    checked: role === chosen,
  }))

export interface RoleChoice {
  readonly value: string
  readonly text: string
  readonly may: readonly string[]
  readonly checked: boolean
}
