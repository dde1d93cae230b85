-- The tier is worked out from the orders, so nothing is lost with its column.
ALTER TABLE customers DROP COLUMN tier;
ALTER TABLE customers RENAME COLUMN full_name TO name;
