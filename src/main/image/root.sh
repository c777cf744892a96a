#!/bin/sh
# Lays out what the image has beside the program: a runtime of this machine's JDK and the few libraries that it needs,
# so that no base image has to be fetched. Usage: root.sh JAVA_HOME TARGET SQLITE_JAR
set -eu
java_home=$1
root=$2
sqlite=$3

rm -rf "$root"
mkdir -p "$root/opt" "$root/etc/ssl/certs/java" "$root/data" "$root/config" "$root/tmp"

"$java_home/bin/jlink" --add-modules java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.httpserver,jdk.jcmd,jdk.jfr,\
jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.random,jdk.unsupported,jdk.zipfs \
  --strip-debug --no-header-files --no-man-pages --compress=1 --output "$root/opt/java"
# of some distributions it is a link to what is not in there
for file in cacerts blocked.certs default.policy public_suffix_list.dat; do
  if [ -f "$java_home/lib/security/$file" ]; then
    rm -f "$root/opt/java/lib/security/$file"
    cp -L "$java_home/lib/security/$file" "$root/opt/java/lib/security/$file"
  fi
done

# SQLite's library, which would else be unpacked into a folder that may be read only
mkdir -p "$root/opt/native"
machine=$(uname -m)
case $machine in arm64) machine=aarch64 ;; amd64) machine=x86_64 ;; esac
(cd "$root/opt/native" && "$java_home/bin/jar" xf "$sqlite" "org/sqlite/native/Linux/$machine/libsqlitejdbc.so" &&
  mv "org/sqlite/native/Linux/$machine/libsqlitejdbc.so" . && rm -r org)

# what these are linked to, where their names say they are; names are looked up and pictures drawn by what is opened later
later=$(ldconfig -p | awk '/libnss_dns\.so\.|libnss_files\.so\.|libresolv\.so\.|libfontconfig\.so\.1/ {print $NF}')
# shellcheck disable=SC2086
find "$root/opt" "$java_home/lib/server" -name '*.so' -print0 | LD_LIBRARY_PATH="$java_home/lib:$java_home/lib/server" \
  xargs -0 ldd "$root/opt/java/bin/java" $later 2>/dev/null |
  awk '$2 == "=>" && $3 ~ /^\// {print $3} $1 ~ /^\// && $1 !~ /:$/ {print $1}' | sort -u |
  grep -v "^$java_home/" | grep -v "^$root/" > "$root/libraries"
for library in $later $(cat "$root/libraries"); do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
rm "$root/libraries"

# who it runs as, and where names are looked up
printf 'root:x:0:0::/:\ndidbon:x:65532:65532::/data:\n' > "$root/etc/passwd"
printf 'root:x:0:\ndidbon:x:65532:\n' > "$root/etc/group"
printf 'hosts: files dns\n' > "$root/etc/nsswitch.conf"
if [ -d /etc/fonts ]; then cp -rL /etc/fonts "$root/etc/fonts"; fi
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/" 2>/dev/null || true
