FROM eclipse-temurin:17-jdk AS build
WORKDIR /sources
COPY . .
# Tests and format are the business of ./mvnw verify; the database comes from outside, so no PostgreSQL goes into the jar.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp package -DskipTests -Dspotless.check.skip=true \
        -P '!postgresql-linux-amd64,!postgresql-linux-arm64v8'

FROM eclipse-temurin:25-jre-alpine
RUN addgroup -S -g 10001 yearbook && adduser -S -u 10001 -G yearbook -h /tmp -H yearbook
COPY --from=build /sources/api/target/yearbook.jar /app/yearbook.jar
USER 10001:10001
# A container's loopback is its own: without this nobody outside would be heard.
ENV YEARBOOK_HOST=0.0.0.0
EXPOSE 8080
# BusyBox's wget is in the image already; a second JVM per check would cost more than the server's answer.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/yearbook.jar"]
CMD ["serve"]
