/**
 * A group is named by where, when and how many, over what the asker may see, or by what somebody called it. The label that a
 * refresh counted over everything was read by nobody.
 */
export const groupLabelSql = `
alter table network_group drop column label;
`
