/** A statement that always fails, for the databases that are most in use. */
export const RAISING = `DO $$ BEGIN RAISE EXCEPTION 'irreversible: <reason>'; END $$;
-- MySQL and MariaDB: SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'irreversible: <reason>';`;
