import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Before;
import org.junit.Ignore;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.ExpectedException;

public class FareZonesTest {

    @Rule
    public ExpectedException thrown = ExpectedException.none();

    private FareZones zones;

    @Before
    public void setUp() {
        zones = new FareZones();
    }

    @Test
    public void testWithinAZone() {
        assertEquals(180, zones.price(3, 3, 30));
    }

    @Ignore("Remove to run test")
    @Test
    public void testOneZoneFurther() {
        assertEquals(270, zones.price(1, 2, 30));
    }

    @Ignore("Remove to run test")
    @Test
    public void testBackwards() {
        assertThat(zones.price(4, 2, 30), is(360));
    }

    @Ignore("Remove to run test")
    @Test
    public void testNeverMore() {
        assertThat(zones.price(1, 5, 30), is(540));
        assertThat(zones.price(1, 6, 30), is(540));
    }

    @Ignore("Remove to run test")
    @Test
    public void testNoZoneZero() {
        thrown.expect(IllegalArgumentException.class);
        thrown.expectMessage("no such zone: 0");
        zones.price(0, 1, 30);
    }

    @Ignore("Remove to run test")
    @Test
    public void testNoZoneBelow() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> zones.price(1, -1, 30));
        assertEquals("no such zone: -1", refused.getMessage());
    }

    @Ignore("Remove to run test")
    @Test(expected = IllegalArgumentException.class)
    public void testNoAgeBelowZero() {
        zones.price(1, 1, -1);
    }

    @Ignore("Remove to run test")
    @Test
    public void testHalfIsRoundedUp() {
        assertEquals(90, zones.price(1, 1, 17));
        assertEquals(140, zones.price(1, 2, 17));
    }
}
