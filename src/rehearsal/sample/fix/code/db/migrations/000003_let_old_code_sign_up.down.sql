UPDATE customers SET full_name = name WHERE full_name IS NULL;

ALTER TABLE customers ALTER COLUMN full_name SET NOT NULL;
