#!/bin/sh
# Migrates the database of every service; stops at the first that fails. Safe to run at any time, several at once too.
set -eu
for service in gateway sales purchasing notifications tasks; do
  password=$(printenv "DB_PASSWORD_$(echo "$service" | tr '[:lower:]' '[:upper:]')")
  export DATABASE_URL="postgres://comptoir_$service:$password@$POSTGRES_HOST/comptoir_$service"
  echo "migrating $service"
  node "apps/$service/dist/main.js" migrate
done
