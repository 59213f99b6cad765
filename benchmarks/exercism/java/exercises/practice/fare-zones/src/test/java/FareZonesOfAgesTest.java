import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.Collection;
import org.junit.Ignore;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@Ignore("Remove to run test")
@RunWith(Parameterized.class)
public class FareZonesOfAgesTest {

    @Parameterized.Parameters(name = "{0} years")
    public static Collection<Object[]> ages() {
        return Arrays.asList(new Object[][] {{0, 0}, {5, 0}, {6, 90}, {17, 90}, {18, 180}, {64, 180}, {65, 90}});
    }

    private final int age;
    private final int price;

    public FareZonesOfAgesTest(int age, int price) {
        this.age = age;
        this.price = price;
    }

    @Test
    public void testPrice() {
        assertEquals(price, new FareZones().price(2, 2, age));
    }
}
