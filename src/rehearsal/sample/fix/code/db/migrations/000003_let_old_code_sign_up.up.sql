-- v1.0.0 writes no full name. While both releases serve, both sign customers up.
ALTER TABLE customers ALTER COLUMN full_name DROP NOT NULL;
