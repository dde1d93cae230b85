-- A customer without an order has no tier yet.
ALTER TABLE customers ADD COLUMN full_name text;
ALTER TABLE customers ADD COLUMN tier text;

UPDATE customers
SET full_name = name,
    tier = CASE WHEN orders >= 10 THEN 'gold' WHEN orders > 0 THEN 'standard' END;

ALTER TABLE customers ALTER COLUMN full_name SET NOT NULL;
