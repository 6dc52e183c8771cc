-- The heart rate of a session, where a watch measured it.

ALTER TABLE entry ADD COLUMN heart_rate_average INTEGER CHECK (heart_rate_average BETWEEN 20 AND 250);
ALTER TABLE entry ADD COLUMN heart_rate_highest INTEGER CHECK (heart_rate_highest BETWEEN 20 AND 250);
