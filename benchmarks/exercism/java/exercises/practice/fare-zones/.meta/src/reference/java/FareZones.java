class FareZones {

    private static final int FIRST = 180;
    private static final int FURTHER = 90;
    private static final int MOST = 540;

    int price(int from, int to, int age) {
        for (int zone : new int[] {from, to}) {
            if (zone < 1) {
                throw new IllegalArgumentException("no such zone: " + zone);
            }
        }
        if (age < 0) {
            throw new IllegalArgumentException("no such age: " + age);
        }
        if (age < 6) {
            return 0;
        }
        int full = Math.min(MOST, FIRST + FURTHER * Math.abs(from - to));
        return age <= 17 || age >= 65 ? half(full) : full;
    }

    private static int half(int full) {
        int half = full / 2;
        return half % 10 == 0 ? half : half + 10 - half % 10;
    }
}
