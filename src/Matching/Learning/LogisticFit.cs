namespace SetagayaPort.Matching.Learning;

/// <summary>
/// Regularised logistic regression with slopes of 0 or more: the least of Σ w·ln(1 + e^(∓(intercept + slopes·x))) + ridge/2 · |slopes − pull|²,
/// which is convex. By the projected Newton method (D. P. Bertsekas, SIAM J. Control and Optimization 20, 1982): slopes that stand at 0 and
/// would go below are left out of the step, the others are stepped with the Hessian and cut at 0.
/// </summary>
internal sealed class LogisticFit(double[][] rows, bool[] yes, double[] weights, double[] pull, double ridge)
{
    private const int Iterations = 100;
    private const int Halvings = 40;
    private const double Decrease = 1e-4;
    private const double Precision = 1e-12;

    /// <summary>Near the end the loss falls by less than its own rounding; the last steps are taken all the same.</summary>
    private const double Rounding = 1e-13;

    /// <summary>So weak that it only keeps the intercept finite where all say the same.</summary>
    private const double InterceptRidge = 1e-3;

    private readonly int _slopes = pull.Length;

    /// <summary>The slopes, and the intercept as the last value.</summary>
    public double[] Run()
    {
        double[] point = [.. pull, 0];
        var loss = Loss(point);
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var (gradient, hessian) = Derivatives(point);
            var step = Step(point, gradient, hessian);
            if (Search(point, gradient, step, loss) is not { } next)
                return point;
            var moved = next.Point.Zip(point, (to, from) => Math.Abs(to - from)).Max();
            (point, loss) = next;
            if (moved < Precision)
                return point;
        }
        return point;
    }

    /// <summary>The probability of a yes.</summary>
    public static double Probability(double[] point, double[] row) => Sigmoid(Linear(point, row));

    private (double[] Point, double Loss)? Search(double[] point, double[] gradient, double[] step, double loss)
    {
        var length = 1d;
        for (var halving = 0; halving < Halvings; halving++, length /= 2)
        {
            var next = new double[point.Length];
            var fall = 0d;
            for (var at = 0; at < next.Length; at++)
            {
                var to = point[at] + length * step[at];
                next[at] = at < _slopes ? Math.Max(0, to) : to;
                fall += gradient[at] * (next[at] - point[at]);
            }
            if (Loss(next) is var reached && reached <= loss + Decrease * fall + Rounding * loss)
                return (next, reached);
        }
        return null;
    }

    private double[] Step(double[] point, double[] gradient, double[,] hessian)
    {
        int[] free = [.. Enumerable.Range(0, point.Length).Where(at => at == _slopes || point[at] > 0 || gradient[at] < 0)];
        var solved = LinearSystem.Solve(free, hessian, [.. free.Select(at => -gradient[at])]);
        var step = new double[point.Length];
        for (var i = 0; i < free.Length; i++)
            step[free[i]] = solved[i];
        return step;
    }

    private double Loss(double[] point)
    {
        var loss = InterceptRidge / 2 * point[_slopes] * point[_slopes];
        for (var at = 0; at < _slopes; at++)
            loss += ridge / 2 * (point[at] - pull[at]) * (point[at] - pull[at]);
        for (var i = 0; i < rows.Length; i++)
            loss += weights[i] * Softplus(yes[i] ? -Linear(point, rows[i]) : Linear(point, rows[i]));
        return loss;
    }

    private (double[] Gradient, double[,] Hessian) Derivatives(double[] point)
    {
        var (gradient, hessian) = (new double[point.Length], new double[point.Length, point.Length]);
        for (var at = 0; at < _slopes; at++)
            (gradient[at], hessian[at, at]) = (ridge * (point[at] - pull[at]), ridge);
        (gradient[_slopes], hessian[_slopes, _slopes]) = (InterceptRidge * point[_slopes], InterceptRidge);
        for (var i = 0; i < rows.Length; i++)
        {
            var p = Probability(point, rows[i]);
            var (error, curve) = (weights[i] * (p - (yes[i] ? 1 : 0)), weights[i] * p * (1 - p));
            for (var a = 0; a <= _slopes; a++)
            {
                var x = a < _slopes ? rows[i][a] : 1;
                gradient[a] += error * x;
                for (var b = a; b <= _slopes; b++)
                    hessian[b, a] += curve * x * (b < _slopes ? rows[i][b] : 1);
            }
        }
        return (gradient, hessian);
    }

    private static double Linear(double[] point, double[] row)
    {
        var sum = point[row.Length];
        for (var at = 0; at < row.Length; at++)
            sum += point[at] * row[at];
        return sum;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Softplus(double x) => Math.Max(0, x) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
