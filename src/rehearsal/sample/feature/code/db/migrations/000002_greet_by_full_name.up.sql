-- A customer without an order has no tier yet.
ALTER TABLE customers RENAME COLUMN name TO full_name;
ALTER TABLE customers ADD COLUMN tier text;

UPDATE customers SET tier = CASE WHEN orders >= 10 THEN 'gold' ELSE 'standard' END WHERE orders > 0;
