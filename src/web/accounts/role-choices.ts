import { may, type Permission, permissions, roles } from '../../access/index.ts'
import { permissionWords, roleWords } from '../../words/index.ts'

/** The roles as radios, each saying what it may do: read from the table of permissions itself. */
export const roleModels = (chosen: string) =>
  roles.map((role) => ({
    value: role,
    text: roleWords[role],
    hint: {
      text: (Object.keys(permissions) as Permission[])
        .filter((permission) => may(role, permission))
        .map((permission) => permissionWords[permission])
        .join(', ')
        .replace(/^./, (first) => first.toUpperCase()),
    },
    checked: role === chosen,
  }))
