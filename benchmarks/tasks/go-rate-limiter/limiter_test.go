package limiter_test

import (
	"testing"
	"time"

	"example.com/limiter"
	"github.com/stretchr/testify/assert"
)

// clock stands still until it is told to go on.
type clock struct{ time time.Time }

func (c *clock) now() time.Time          { return c.time }
func (c *clock) goOn(time time.Duration) { c.time = c.time.Add(time) }

// newLimiter allows a cost of 10 a minute.
func newLimiter(t *testing.T) (*limiter.Limiter, *clock) {
	t.Helper()
	c := &clock{time.Date(2024, time.May, 1, 12, 0, 0, 0, time.UTC)}
	l, err := limiter.New(10, time.Minute, c.now)
	assert.NoError(t, err)
	return l, c
}

func allow(t *testing.T, l *limiter.Limiter, client string, cost int) limiter.Decision {
	t.Helper()
	decision, err := l.Allow(client, cost)
	assert.NoError(t, err)
	return decision
}

func TestNewChecksItsLimits(t *testing.T) {
	c := &clock{}

	_, err := limiter.New(0, time.Minute, c.now)
	assert.Error(t, err)

	_, err = limiter.New(1, 0, c.now)
	assert.EqualError(t, err, "window must be positive")

	_, err = limiter.New(1, 1, c.now)
	assert.NoError(t, err)
}

func TestCallsUseUpTheLimit(t *testing.T) {
	l, _ := newLimiter(t)
	assert.Equal(t, limiter.Decision{Allowed: true, Remaining: 6}, allow(t, l, "anna", 4))
	assert.Equal(t, limiter.Decision{Allowed: true, Remaining: 1}, allow(t, l, "anna", 5))
	assert.Equal(t, limiter.Decision{Allowed: true, Remaining: 0}, allow(t, l, "anna", 1))
	assert.False(t, allow(t, l, "anna", 1).Allowed)
}

func TestWholeLimitCanBeUsedAtOnce(t *testing.T) {
	l, _ := newLimiter(t)
	assert.Equal(t, limiter.Decision{Allowed: true, Remaining: 0}, allow(t, l, "anna", 10))
}

func TestCostMustBePositive(t *testing.T) {
	l, _ := newLimiter(t)
	_, err := l.Allow("anna", 0)
	assert.EqualError(t, err, "cost must be from 1 to 10")
	_, err = l.Allow("anna", -1)
	assert.EqualError(t, err, "cost must be from 1 to 10")
}

func TestEveryClientHasItsOwnLimit(t *testing.T) {
	l, _ := newLimiter(t)
	allow(t, l, "anna", 10)
	assert.True(t, allow(t, l, "bert", 10).Allowed)
	assert.False(t, allow(t, l, "anna", 1).Allowed)
}

func TestRefusedCallCostsNothing(t *testing.T) {
	l, _ := newLimiter(t)
	allow(t, l, "anna", 8)
	assert.Equal(t, limiter.Decision{Remaining: 2, RetryAfter: time.Minute}, allow(t, l, "anna", 3))
	assert.True(t, allow(t, l, "anna", 2).Allowed)
}

func TestCallsCountUntilTheWindowHasPassed(t *testing.T) {
	l, c := newLimiter(t)
	allow(t, l, "anna", 10)
	c.goOn(59 * time.Second)
	assert.False(t, allow(t, l, "anna", 1).Allowed)
	c.goOn(2 * time.Second)
	assert.Equal(t, limiter.Decision{Allowed: true, Remaining: 9}, allow(t, l, "anna", 1))
}

func TestOldCallsFreeTheirCostOneByOne(t *testing.T) {
	l, c := newLimiter(t)
	allow(t, l, "anna", 4)
	c.goOn(30 * time.Second)
	allow(t, l, "anna", 5)
	c.goOn(31 * time.Second)
	assert.Equal(t, limiter.Decision{Allowed: true, Remaining: 4}, allow(t, l, "anna", 1))
}

func TestRetryAfterIsWhenEnoughIsFreed(t *testing.T) {
	l, c := newLimiter(t)
	for range 3 {
		allow(t, l, "anna", 3)
		c.goOn(10 * time.Second)
	}
	assert.Equal(t, limiter.Decision{Remaining: 1, RetryAfter: 30 * time.Second}, allow(t, l, "anna", 2))
	assert.Equal(t, limiter.Decision{Remaining: 1, RetryAfter: 30 * time.Second}, allow(t, l, "anna", 4))
	assert.Equal(t, limiter.Decision{Remaining: 1, RetryAfter: 40 * time.Second}, allow(t, l, "anna", 5))
	assert.Equal(t, limiter.Decision{Remaining: 1, RetryAfter: 50 * time.Second}, allow(t, l, "anna", 10))
}

func TestBlockedClientIsRefusedUntilTheBlockEnds(t *testing.T) {
	l, c := newLimiter(t)
	l.Block("anna", time.Hour)
	c.goOn(59 * time.Minute)
	assert.Equal(t, limiter.Decision{RetryAfter: time.Minute}, allow(t, l, "anna", 1))
	assert.True(t, allow(t, l, "bert", 1).Allowed)
	c.goOn(time.Minute)
	assert.Equal(t, limiter.Decision{Allowed: true, Remaining: 9}, allow(t, l, "anna", 1))
}

func TestLaterBlockReplacesAnEarlierOne(t *testing.T) {
	l, _ := newLimiter(t)
	l.Block("anna", time.Hour)
	l.Block("anna", time.Minute)
	assert.Equal(t, time.Minute, allow(t, l, "anna", 1).RetryAfter)
}

func TestResetForgetsTheCalls(t *testing.T) {
	l, _ := newLimiter(t)
	allow(t, l, "anna", 10)
	l.Reset("anna")
	assert.Equal(t, limiter.Decision{Allowed: true, Remaining: 9}, allow(t, l, "anna", 1))
}

func TestUsagesPutTheHighestUseFirst(t *testing.T) {
	l, _ := newLimiter(t)
	allow(t, l, "anna", 2)
	allow(t, l, "bert", 4)
	allow(t, l, "bert", 3)
	allow(t, l, "cleo", 1)
	assert.Equal(t, []limiter.Usage{{"bert", 7}, {"anna", 2}, {"cleo", 1}}, l.Usages())
}

func TestUsagesLeaveOutWhoHasUsedNothing(t *testing.T) {
	l, c := newLimiter(t)
	allow(t, l, "anna", 10)
	c.goOn(2 * time.Minute)
	l.Block("bert", time.Hour)
	assert.Empty(t, l.Usages())
}
