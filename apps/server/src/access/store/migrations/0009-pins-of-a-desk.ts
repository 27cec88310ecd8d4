/**
 * PINs, each of one person at one desk. Whatever changes who somebody is or how they come in takes their PINs along, whoever
 * writes it; so does the end of the desk, with the sessions that its PINs began.
 */
import type { Migration } from '../../../store/sqlite/migration.ts'

const SCHEMA = `
CREATE TABLE pins (
  staff_id  TEXT NOT NULL,
  device_id TEXT NOT NULL,
  pin_hash  TEXT NOT NULL,
  set_at    INTEGER NOT NULL,
  -- Wrong ones since the last right one.
  failures  INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (staff_id, device_id)
) STRICT;
-- The desk whose PIN began it; null where a password or a provider did.
ALTER TABLE sessions ADD COLUMN device_id TEXT;

CREATE TRIGGER pins_go_with_a_change AFTER UPDATE OF name, role, password_hash, disabled_at ON staff
BEGIN DELETE FROM pins WHERE staff_id = NEW.id; END;
CREATE TRIGGER pins_go_with_the_person AFTER DELETE ON staff
BEGIN DELETE FROM pins WHERE staff_id = OLD.id; END;
CREATE TRIGGER pins_go_with_the_desk AFTER UPDATE OF revoked_at ON devices WHEN NEW.revoked_at IS NOT NULL
BEGIN
  DELETE FROM pins WHERE device_id = NEW.id;
  UPDATE sessions SET expires_at = min(expires_at, NEW.revoked_at) WHERE device_id = NEW.id;
END;
`

export const pinsOfADesk: Migration = { name: '0009-pins-of-a-desk', up: db => void db.exec(SCHEMA) }
