#!/bin/sh
# Run once by the postgres image, on an empty volume: one role and one database per service.
set -eu
for service in gateway sales purchasing notifications tasks; do
  password=$(printenv "DB_PASSWORD_$(echo "$service" | tr '[:lower:]' '[:upper:]')")
  psql -v ON_ERROR_STOP=1 -v name="comptoir_$service" -v password="$password" -U "$POSTGRES_USER" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name" encoding 'UTF8' template template0;
revoke connect on database :"name" from public;
SQL
done
