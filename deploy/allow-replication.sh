#!/bin/sh
# Run once by the image of the primary when its data is new: whoever knows the password may follow it.
set -eu
echo "host replication all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
