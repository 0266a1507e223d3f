/**
 * What stood when a snapshot was taken. It can be restored again and again: whatever was added since
 * is gone then and takes no memory. Taking a new snapshot ends the one before.
 */
export interface Snapshot {
  rollback(): void
}
