package nl.wijkmaat.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void anAddressAsHostersHandItOut() {
        DatabaseAddress address =
                DatabaseAddress.parse("postgresql://wijk:ge%40heim%2F1@db.example.nl:5433/register?sslmode=require");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.nl:5433/register?sslmode=require");
        assertThat(address.userOrNull()).isEqualTo("wijk");
        assertThat(address.passwordOrNull()).isEqualTo("ge@heim/1");
    }

    @Test
    void anAddressAsJavaWritesIt() {
        DatabaseAddress address = DatabaseAddress.parse("jdbc:postgresql://localhost/register?user=a&password=b");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost/register?user=a&password=b");
        assertThat(address.userOrNull()).isNull();
    }

    @Test
    void noVariableMeansNoAddress() {
        assertThat(DatabaseAddress.findIn(Map.of())).isEmpty();
        assertThat(DatabaseAddress.findIn(Map.of(DatabaseAddress.VARIABLE, " ")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://a:geheim@b/c",
                "postgresql://a:geheim@/c",
                "postgresql://a:geheim@b",
                "postgresql://a:ge heim@b/c"
            })
    void aRefusalSaysWhatIsAcceptedAndKeepsThePasswordOut(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgresql://user:password@host:5432/database")
                .hasMessageNotContaining("heim");
    }

    @Test
    void thePasswordNeverReachesALog() {
        assertThat(DatabaseAddress.parse("postgresql://wijk:geheim@db/register").toString())
                .doesNotContain("geheim");
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db/register?password=geheim")
                        .toString())
                .doesNotContain("geheim");
    }
}
